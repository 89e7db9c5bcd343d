package dev.plumbline.spec.cri;

import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.protobuf.ProtoUtils;
import java.util.ArrayList;
import java.util.List;

/** The rpcs of one service, as its proto file has them. */
final class RpcTable {

  private final ServiceDescriptor service;
  private final List<Rpc<?, ?>> rpcs = new ArrayList<>();

  RpcTable(ServiceDescriptor service) {
    this.service = service;
  }

  /**
   * The rpc of this name.
   *
   * @throws IllegalStateException if the proto file has none, or one of other messages
   */
  <Q extends Message, R extends Message> Rpc<Q, R> rpc(String name, Q request, R response) {
    var described = service.findMethodByName(name);
    if (described == null
        || described.getInputType() != request.getDescriptorForType()
        || described.getOutputType() != response.getDescriptorForType()) {
      throw new IllegalStateException(
          "%s has no rpc %s(%s) returns (%s)"
              .formatted(
                  service.getFullName(),
                  name,
                  request.getDescriptorForType().getName(),
                  response.getDescriptorForType().getName()));
    }
    var method =
        MethodDescriptor.<Q, R>newBuilder()
            .setType(described.isServerStreaming() ? MethodType.SERVER_STREAMING : MethodType.UNARY)
            .setFullMethodName(MethodDescriptor.generateFullMethodName(service.getFullName(), name))
            .setRequestMarshaller(ProtoUtils.marshaller(request))
            .setResponseMarshaller(ProtoUtils.marshaller(response))
            .build();
    var rpc = new Rpc<>(method, request, response);
    rpcs.add(rpc);
    return rpc;
  }

  /** Every rpc so far, in the order in which they came. */
  List<Rpc<?, ?>> rpcs() {
    return List.copyOf(rpcs);
  }
}
