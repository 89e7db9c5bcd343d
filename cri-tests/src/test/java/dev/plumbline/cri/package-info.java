/** The CRI suite on real servers: its golden verdicts. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri;
