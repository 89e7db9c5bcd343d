/** The network and the namespaces of a sandbox. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.network;
