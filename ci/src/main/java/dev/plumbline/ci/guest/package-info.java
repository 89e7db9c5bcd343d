/**
 * Guests: hosts that this machine is not, as virtual machines of Debian's cloud kernel. How they
 * are made is told in {@code ci/guest}.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.guest;
