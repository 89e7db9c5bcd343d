/** Tests of guests. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.guest;
