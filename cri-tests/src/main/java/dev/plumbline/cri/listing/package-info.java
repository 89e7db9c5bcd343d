/** ListPodSandbox and its relatives: filters. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.listing;
