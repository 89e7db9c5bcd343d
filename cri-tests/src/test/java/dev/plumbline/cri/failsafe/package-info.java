/** Runs the suite under Maven Failsafe, for {@code mvn verify -Dcri.endpoint=ADDRESS}. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.failsafe;
