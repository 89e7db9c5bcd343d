/** Version, Status, RuntimeConfig: who the server is and whether it is fit. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.runtime;
