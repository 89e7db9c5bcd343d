package dev.plumbline.oci.runtime.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.schema.DocumentSchema;
import dev.plumbline.spec.schema.Violation;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a runtime answered of one container that was seen to be created, to run its program and to
 * stop.
 *
 * @param container the container, stopped by now
 * @param answers the answers when it was created, running and stopped
 */
record ReportedLife(Container container, List<Execution> answers) {

  /** Leads a container whose program waits through its life. */
  static ReportedLife of(OciRuntime runtime) {
    return of(runtime, runtime.create(Bundle.idle()));
  }

  /** Leads a container that was just created through the rest of its life. */
  static ReportedLife of(OciRuntime runtime, Container container) {
    var created = container.tryState();
    container.start().await("ready");
    var running = container.tryState();
    container.stop();
    var answers = List.of(created, running, container.tryState());
    answers.forEach(runtime::demand);
    return new ReportedLife(container, answers);
  }

  /** A property when the container was created, running and stopped; missing nodes included. */
  List<JsonNode> property(String name) {
    return answers.stream().map(ReportedLife::document).map(state -> state.path(name)).toList();
  }

  /** A property's text in each of the three; empty where it has none. */
  List<String> texts(String name) {
    return property(name).stream().map(JsonNode::asText).toList();
  }

  /** What is wrong with the answers, as far as it is of this kind. */
  List<Violation> violations(Predicate<Violation> kind) {
    return answers.stream()
        .flatMap(answer -> DocumentSchema.STATE.validate(answer.stdout()).stream())
        .filter(kind)
        .toList();
  }

  private static JsonNode document(Execution answer) {
    try {
      return Json.tree("state", answer.stdout());
    } catch (IllegalArgumentException e) {
      throw Deviation.of("state", "a JSON document", answer.out());
    }
  }
}
