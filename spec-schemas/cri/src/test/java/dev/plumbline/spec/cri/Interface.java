package dev.plumbline.spec.cri;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import dev.plumbline.spec.cri.v1.ImageServiceProto;
import dev.plumbline.spec.cri.v1.RuntimeServiceProto;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The proto files as rows of tab-separated facts: rpcs, fields, messages without any, enums. */
final class Interface {

  private final List<String> rows = new ArrayList<>();

  private Interface() {}

  /** Every row, sorted. */
  static List<String> rows() {
    var all = new Interface();
    for (var file : files()) {
      file.getServices().forEach(all::service);
      file.getMessageTypes().forEach(all::message);
      file.getEnumTypes().forEach(all::values);
    }
    return all.rows.stream().sorted().toList();
  }

  /** Every message by its name. */
  static Map<String, Descriptor> messages() {
    return files().stream()
        .flatMap(file -> file.getMessageTypes().stream())
        .collect(Collectors.toMap(Descriptor::getName, Function.identity()));
  }

  /** Every enum that is in no message. */
  static List<EnumDescriptor> enums() {
    return files().stream().flatMap(file -> file.getEnumTypes().stream()).toList();
  }

  /** The services' files, and what they import. */
  private static Set<FileDescriptor> files() {
    var files = new LinkedHashSet<FileDescriptor>();
    var open =
        new ArrayDeque<>(
            List.of(RuntimeServiceProto.getDescriptor(), ImageServiceProto.getDescriptor()));
    while (!open.isEmpty()) {
      var file = open.pop();
      if (files.add(file)) {
        open.addAll(file.getDependencies());
      }
    }
    return files;
  }

  private void service(ServiceDescriptor service) {
    for (var rpc : service.getMethods()) {
      row(
          "rpc",
          service.getName(),
          rpc.getName(),
          rpc.getInputType().getName(),
          (rpc.isServerStreaming() ? "stream " : "") + rpc.getOutputType().getName());
    }
  }

  private void message(Descriptor message) {
    if (message.getFields().isEmpty()) {
      row("message", message.getName());
    }
    for (var field : message.getFields()) {
      row(
          "field",
          message.getName(),
          field.getName(),
          String.valueOf(field.getNumber()),
          field.isRepeated() && !field.isMapField() ? "repeated" : "",
          field.isMapField()
              ? "map<%s,%s>"
                  .formatted(
                      type(field.getMessageType().findFieldByName("key")),
                      type(field.getMessageType().findFieldByName("value")))
              : type(field),
          field.getContainingOneof() == null ? "" : field.getContainingOneof().getName(),
          field.getOptions().getDeprecated() ? "deprecated" : "");
    }
    message.getEnumTypes().forEach(this::values);
  }

  private void values(EnumDescriptor type) {
    var name =
        type.getContainingType() == null
            ? type.getName()
            : type.getContainingType().getName() + "." + type.getName();
    for (var value : type.getValues()) {
      row("enum", name, value.getName(), String.valueOf(value.getNumber()));
    }
  }

  private void row(String... cells) {
    rows.add(String.join("\t", cells));
  }

  private static String type(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case MESSAGE -> field.getMessageType().getName();
      case ENUM -> field.getEnumType().getName();
      default -> field.getType().name().toLowerCase(Locale.ROOT);
    };
  }
}
