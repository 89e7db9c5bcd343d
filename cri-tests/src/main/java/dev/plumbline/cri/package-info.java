/** The CRI suite: validates any CRI v1 endpoint through its gRPC socket. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri;
