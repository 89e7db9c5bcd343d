package dev.plumbline.spec.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTests {

  private static final String PAUSED =
      "{\"ociVersion\":\"1.0.2\",\"id\":\"c\",\"status\":\"paused\",\"pid\":12,\"bundle\":\"/b\","
          + "\"rootfs\":\"/b/rootfs\"}";

  @Test
  void statusValuesAreOpenAndFurtherPropertiesKept() {
    var state = State.parse(PAUSED.getBytes(UTF_8));

    assertThat(state.status()).isEqualTo(new ContainerStatus("paused"));
    assertThat(state.status().defined()).isFalse();
    assertThat(state.unknown()).containsKey("rootfs");
    assertThat(state.annotationsOrEmpty()).isEqualTo(Map.of());
    assertThat(state.toTree().toString()).isEqualTo(PAUSED);
  }

  @Test
  void aStateWithoutIdCannotBeRead() {
    assertThatThrownBy(() -> State.parse("{\"ociVersion\":\"1.0.2\"}".getBytes(UTF_8)))
        .hasMessageStartingWith("state: /id: is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "creating, false, false, false",
    "created, true, true, false",
    "running, false, true, false",
    "stopped, false, false, true",
    "paused, false, false, false"
  })
  void theStatusSaysWhichOperationsAreAllowed(
      String status, boolean start, boolean kill, boolean delete) {
    var text = new ContainerStatus(status);

    assertThat(text.canStart()).isEqualTo(start);
    assertThat(text.canKill()).isEqualTo(kill);
    assertThat(text.canDelete()).isEqualTo(delete);
    assertThat(text).hasToString(status);
  }
}
