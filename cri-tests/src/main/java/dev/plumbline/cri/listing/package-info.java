/** The lists of sandboxes and images, and their filters. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.listing;
