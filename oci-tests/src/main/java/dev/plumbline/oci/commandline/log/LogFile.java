package dev.plumbline.oci.commandline.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that a runtime logs to.
 *
 * @param path where it is
 */
record LogFile(Path path) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One of the test's own, which does not exist yet. */
  static LogFile of(OciRuntime runtime) {
    return new LogFile(runtime.directory().resolve("log"));
  }

  /** The call, logging here in a format. */
  CallBuilder in(String format, CallBuilder call) {
    return call.globals("--log", path.toString(), "--log-format", format);
  }

  /** Starts a container that does not exist, which is an error, logging here. */
  Execution ofAnError(OciRuntime runtime, String format) {
    return in(format, runtime.call(Operation.START)).id(runtime.newId()).execute();
  }

  /** What is in it; empty where it does not exist. */
  String text() {
    try {
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new HarnessException("read " + path + ": " + e, e);
    }
  }

  /** Its lines. */
  List<String> lines() {
    return text().lines().toList();
  }

  /** Its JSON documents, in however many lines; a missing node where it is none. */
  List<JsonNode> entries() {
    var found = new ArrayList<JsonNode>();
    try (var documents = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text())) {
      documents.forEachRemaining(found::add);
    } catch (IOException | RuntimeJsonMappingException e) {
      found.add(MissingNode.getInstance());
    }
    return found;
  }

  /** The levels of the entries. */
  List<String> levels() {
    return entries().stream().map(entry -> entry.path("level").asText()).toList();
  }
}
