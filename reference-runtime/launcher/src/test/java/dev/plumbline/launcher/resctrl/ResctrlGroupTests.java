package dev.plumbline.launcher.resctrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.linux.IntelRdt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of config-linux.md#intelrdt on a directory that stands for resctrl; the files in it,
 * which there are the kernel's, are made by the test.
 */
class ResctrlGroupTests {

  private static final String L3 = "L3:0=7f0;1=1f";

  @TempDir Path top;

  @BeforeEach
  void defaultGroup() throws IOException {
    files(top, "    L3:0=0007f0;1=00001f\n    MB:0=100;1=100\n");
    files(Files.createDirectory(top.resolve("gold")), "    L3:0=7f0;1=1f\n    MB:0=20;1=70\n");
  }

  @Test
  void groupOfTheContainersIdIsMadeAndGoesWithTheContainer() throws IOException {
    var group = group(IntelRdt.EMPTY);
    assertThat(group.missing()).containsExactly(top.resolve("c1"));
    group.make();
    assertThat(top.resolve("c1")).isEmptyDirectory();
    assertThat(group.missing()).isEmpty();
  }

  @Test
  void groupThatIsNamedStaysAndIsJoined() throws IOException {
    var group = group(IntelRdt.EMPTY.withClosID("gold"));
    assertThat(group.missing()).isEmpty();
    group.make();
    group.join(77);
    assertThat(top.resolve("gold/tasks")).hasContent("77");
    assertThat(top.resolve("gold/schemata")).hasContent("    L3:0=7f0;1=1f\n    MB:0=20;1=70\n");
  }

  @Test
  void slashIsTheDefaultGroup() throws IOException {
    var group = group(IntelRdt.EMPTY.withClosID("/"));
    group.make();
    group.join(78);
    assertThat(top.resolve("tasks")).hasContent("78");
  }

  @Test
  void groupThatIsNamedWithoutSchemataHasToBeThere() {
    assertThatThrownBy(() -> group(IntelRdt.EMPTY.withClosID("silver")).make())
        .isInstanceOf(Refusal.class)
        .hasMessage("linux.intelRdt.closID: there is no group " + top.resolve("silver"));
    assertThat(top.resolve("silver")).doesNotExist();
  }

  @Test
  void groupThatIsThereHasToHaveTheSameOlderSchemata() throws IOException {
    var same = IntelRdt.EMPTY.withClosID("gold").withL3CacheSchema("L3:1=01f");
    group(same).make();
    assertThat(top.resolve("gold/schemata")).content().startsWith("L3:1=01f\n");
    files(top.resolve("gold"), "    L3:0=7f0;1=1f\n");
    assertThatThrownBy(() -> group(same.withL3CacheSchema("L3:0=1f")).make())
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "linux.intelRdt: %s has another value for [L3:0]", top.resolve("gold/schemata"));
    assertThat(top.resolve("gold/schemata")).hasContent("    L3:0=7f0;1=1f\n");
  }

  @Test
  void schemataAreWhatIsWrittenLast() throws IOException {
    var wanted =
        IntelRdt.EMPTY.withClosID("gold").withL3CacheSchema(L3).withSchemata(List.of("MB:0=50"));
    group(wanted).make();
    // Each write begins the kernel's file anew.
    assertThat(top.resolve("gold/schemata")).content().startsWith("MB:0=50\n");
  }

  @Test
  void monitoringGroupGoesWithTheContainer() throws IOException {
    Files.createDirectory(top.resolve("gold/mon_groups"));
    var group = group(IntelRdt.EMPTY.withClosID("gold").withEnableMonitoring(true));
    assertThat(group.missing()).containsExactly(top.resolve("gold/mon_groups/c1"));
    group.make();
    Files.createFile(top.resolve("gold/mon_groups/c1/tasks"));
    group.join(79);
    assertThat(top.resolve("gold/mon_groups/c1/tasks")).hasContent("79");
    assertThat(top.resolve("gold/tasks")).hasContent("79");
  }

  @Test
  void nameThatLeadsElsewhereIsRefused() {
    for (var name : List.of("", "..", "a/b", "info", "mon_groups")) {
      assertThatThrownBy(() -> group(IntelRdt.EMPTY.withClosID(name)))
          .isInstanceOf(Refusal.class)
          .hasMessage("linux.intelRdt.closID: is no name of a group: " + name);
    }
  }

  @Test
  void hostWithoutResctrlIsToldByTheField() throws IOException {
    var mounts = Files.writeString(top.resolve("mounts"), "proc /proc proc rw 0 0\n");
    assertThatThrownBy(() -> ResctrlGroup.mountPoint(mounts))
        .isInstanceOf(Refusal.class)
        .hasMessage("linux.intelRdt: no resctrl is mounted on this host");
    Files.writeString(mounts, "resctrl /sys/fs/resctrl resctrl rw 0 0\n");
    assertThat(ResctrlGroup.mountPoint(mounts)).isEqualTo(Path.of("/sys/fs/resctrl"));
  }

  private ResctrlGroup group(IntelRdt wanted) {
    return ResctrlGroup.of(top, "c1", wanted);
  }

  private static void files(Path group, String schemata) throws IOException {
    Files.writeString(group.resolve("schemata"), schemata);
    Files.writeString(group.resolve("tasks"), "");
  }
}
