package dev.plumbline.spec.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.json.Property;
import dev.plumbline.spec.runtime.features.Features;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTests {

  @Test
  void absentNullAndEmptyStayApart() {
    var json =
        "{\"ociVersionMin\":\"1.0.0\",\"ociVersionMax\":\"1.3.0\",\"hooks\":null,"
            + "\"mountOptions\":[],\"linux\":{\"cgroup\":null,\"apparmor\":{\"enabled\":false,"
            + "\"x\":null}},\"y\":null}";

    var features = Features.parse(json.getBytes(UTF_8));

    assertThat(features.hooks()).isEqualTo(new Property.Null<>());
    assertThat(features.mountOptions()).isEqualTo(Property.of(List.of()));
    assertThat(features.annotations()).isEqualTo(Property.absent());
    var linux = features.linux().value().orElseThrow();
    assertThat(linux.cgroup()).isEqualTo(new Property.Null<>());
    assertThat(linux.apparmor().value().orElseThrow().enabled().value()).contains(false);
    assertThat(features.toTree().toString()).isEqualTo(json);
  }

  @Test
  void whatRuncPrintsIsWrittenAsItWasRead() throws IOException {
    var json = Samples.read("runc-features");

    var features = Features.parse(json);

    assertThat(features.toTree()).isEqualTo(Json.tree("features", json));
    assertThat(features.hooks().value().orElseThrow())
        .containsExactly(
            java.util.Arrays.stream(HookKind.values())
                .map(HookKind::property)
                .toArray(String[]::new));
    assertThat(features.linux().value().orElseThrow().capabilities().value().orElseThrow())
        .containsExactly(
            java.util.Arrays.stream(CapabilityName.values())
                .map(Enum::name)
                .toArray(String[]::new));
  }
}
