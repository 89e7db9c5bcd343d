package dev.plumbline.launcher.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.schema.DocumentSchema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form of what is told; the suite tries whether it is true. */
class ImplementedTests {

  private static final JsonNode TOLD = Implemented.features("0.1.0").toTree();

  @Test
  void structureIsValid() {
    assertThat(DocumentSchema.FEATURES.validate(TOLD)).isEmpty();
    assertThat(TOLD.at("/ociVersionMax").asText()).isEqualTo("1.3.0");
  }

  @Test
  void listsAreThoseOfTheSpecification() {
    assertThat(names("/hooks")).hasSize(6);
    assertThat(names("/mountOptions"))
        .contains("ro", "rro", "rbind", "nosymfollow", "rslave", "idmap")
        .doesNotContain("acl", "size", "mode")
        .isSorted();
    assertThat(names("/linux/namespaces")).contains("time", "cgroup").hasSize(8);
    assertThat(names("/linux/capabilities")).contains("CAP_CHECKPOINT_RESTORE").hasSize(41);
    assertThat(names("/linux/seccomp/actions")).hasSize(9).isSorted();
    assertThat(names("/linux/seccomp/operators")).hasSize(7);
    assertThat(names("/linux/seccomp/knownFlags"))
        .containsAll(names("/linux/seccomp/supportedFlags"));
  }

  private static List<String> names(String pointer) {
    var names = new ArrayList<String>();
    TOLD.at(pointer).forEach(name -> names.add(name.asText()));
    return names;
  }
}
