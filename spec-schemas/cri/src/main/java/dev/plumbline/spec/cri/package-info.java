/**
 * The rpcs of the Kubernetes container runtime interface, CRI v1 ({@code
 * src/main/proto/runtime/v1}).
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.spec.cri;
