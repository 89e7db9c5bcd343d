/** ImageService: pulling, what is told of images, removal, and the room that they take. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.image;
