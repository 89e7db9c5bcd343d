/** What an image's layers become in a container (image-spec's layer.md, as a kubelet sees it). */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.layers;
