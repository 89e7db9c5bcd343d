package dev.plumbline.oci.runtime.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.fixtures.host.HostFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The tables of this package, which lie beside its classes. */
final class Table {

  private static final YAMLMapper YAML = new YAMLMapper();

  private Table() {}

  /** A table; the word DISK in it stands for the numbers of a disk of the host. */
  static JsonNode read(String name) {
    try (var in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name);
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var numbers = disk().split(":");
      return YAML.readTree(
          text.replace("major: DISK", "major: " + numbers[0])
              .replace("minor: DISK", "minor: " + numbers[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Where there is none, no row that names it applies. */
  private static String disk() {
    return HostFacts.detect().hardware().blockDevices().stream()
        .map(device -> device.split(" ")[1].strip())
        .findFirst()
        .orElse("0:0");
  }
}
