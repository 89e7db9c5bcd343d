package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sample documents in the folder {@code runtime-spec} of the test resources. */
public final class Samples {

  private Samples() {}

  /** The bytes of {@code NAME.json}. */
  public static byte[] read(String name) throws IOException {
    try (var in = Samples.class.getResourceAsStream("/runtime-spec/" + name + ".json")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  /** Every object within a tree, the tree included. */
  public static List<ObjectNode> objects(JsonNode tree) {
    var objects = new ArrayList<ObjectNode>();
    if (tree instanceof ObjectNode object) {
      objects.add(object);
    }
    tree.forEach(child -> objects.addAll(objects(child)));
    return objects;
  }
}
