/** What outlives the server: pods, their logs and images, when it ends and comes back. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.restart;
