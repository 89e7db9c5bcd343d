package dev.plumbline.oci.runtime.features;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parts of Intel RDT that are told of: features-linux.md#linuxFeaturesIntelRdt. */
class AdvertisedIntelRdtTests {

  private static final Path RESCTRL = Path.of("/sys/fs/resctrl");

  @Test
  @Covers("runtime-spec/features/intel-rdt")
  void programIsInItsGroup(OciRuntime runtime) {
    var container = runtime.create(group(Map.of("closID", runtime.name())));
    var tasks = lines(RESCTRL.resolve(runtime.name()).resolve("tasks"));
    assertThat("is in the group", tasks.contains(String.valueOf(container.pid()))).is(true);
  }

  /** Asks for what holds already, and so changes nothing for the host's other programs. */
  @Test
  @Covers("runtime-spec/features/intel-rdt-schemata")
  void schemataAreThoseOfTheGroup(OciRuntime runtime) {
    var line = lines(RESCTRL.resolve("schemata")).get(0);
    runtime.create(group(Map.of("closID", runtime.name(), "schemata", List.of(line))));
    var group = lines(RESCTRL.resolve(runtime.name()).resolve("schemata"));
    assertThat("has the line", group.contains(line)).is(true);
  }

  @Test
  @Covers("runtime-spec/features/intel-rdt-monitoring")
  void groupOfItsOwnMonitorsTheContainer(OciRuntime runtime) {
    var container =
        runtime.create(group(Map.of("closID", runtime.name(), "enableMonitoring", true)));
    var groups = RESCTRL.resolve(runtime.name()).resolve("mon_groups");
    assertThat("monitoring group", Files.isDirectory(groups.resolve(container.id()))).is(true);
  }

  private static Bundle group(Map<String, Object> rdt) {
    return Bundle.idle().set("/linux/intelRdt", rdt);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(String::strip).toList();
    } catch (IOException e) {
      throw new HarnessException("read " + file + ": " + e, e);
    }
  }
}
