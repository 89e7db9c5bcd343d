package dev.plumbline.oci.runtime.mounts;

import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.syscalls.host.MountEntry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a probe read in its mountinfo. */
public final class MountTable {

  /** The file that lists the mounts of the reader. */
  public static final String FILE = "/proc/self/mountinfo";

  private MountTable() {}

  /** The given directories of which each is a mount point, in their own order. */
  public static Function<StepRecord, List<String>> among(String... targets) {
    return step -> {
      var mounted = entries(step).map(MountEntry::target).toList();
      return Stream.of(targets).filter(mounted::contains).toList();
    };
  }

  /** Something of the mount that is seen at a directory: the last of several. */
  public static <T> Function<StepRecord, T> at(String target, Function<MountEntry, T> what) {
    return step ->
        entries(step)
            .filter(entry -> entry.target().equals(target))
            .reduce((earlier, later) -> later)
            .map(what)
            .orElseThrow(() -> Deviation.of("mount table", "a mount at " + target, "none"));
  }

  /** Of these options those that the mount at a directory has. */
  public static Function<StepRecord, List<String>> options(String target, String... options) {
    return at(target, entry -> Stream.of(options).filter(entry.options()::contains).toList());
  }

  /** Of these options those that the file system at a directory has. */
  public static Function<StepRecord, List<String>> superOptions(String target, String... options) {
    return at(target, entry -> Stream.of(options).filter(entry.superOptions()::contains).toList());
  }

  /** How the mount at a directory takes part in propagation: {@code shared}, {@code master}… */
  public static Function<StepRecord, List<String>> propagation(String target) {
    return at(
        target,
        entry -> entry.optional().stream().map(field -> field.split(":")[0]).sorted().toList());
  }

  /** How many mounts there are at a directory, one on the other. */
  public static Function<StepRecord, Long> count(String target) {
    return step -> entries(step).filter(entry -> entry.target().equals(target)).count();
  }

  private static Stream<MountEntry> entries(StepRecord step) {
    return MountEntry.read(step.text()).stream();
  }
}
