package dev.plumbline.spec.cri;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;

/**
 * One rpc of the interface.
 *
 * @param <Q> its request
 * @param <R> its response, or one message of a stream of responses
 * @param method how gRPC calls it
 * @param request an empty request
 * @param response an empty response
 */
public record Rpc<Q extends Message, R extends Message>(
    MethodDescriptor<Q, R> method, Q request, R response) {

  /** The name without its service, such as {@code RunPodSandbox}. */
  public String name() {
    return String.valueOf(method.getBareMethodName());
  }

  /** The service, such as {@code RuntimeService}. */
  public String service() {
    var full = String.valueOf(method.getServiceName());
    return full.substring(full.lastIndexOf('.') + 1);
  }

  /** Whether it answers with a stream of messages. */
  public boolean streams() {
    return method.getType() == MethodDescriptor.MethodType.SERVER_STREAMING;
  }

  @Override
  public String toString() {
    return name();
  }
}
