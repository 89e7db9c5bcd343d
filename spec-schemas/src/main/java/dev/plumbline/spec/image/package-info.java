/**
 * Records of image documents: the image specification's descriptor.md, manifest.md, image-index.md,
 * config.md and image-layout.md.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.image;
