package dev.plumbline.ci.check;

import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.fixtures.discovery.SubjectOpener;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.fixtures.runtime.Workbench;
import java.nio.file.Path;
import java.util.List;

/** The canary alone: whether a runtime can be judged on this host at all. */
public final class Examination {

  private Examination() {}

  /** The runtimes named, or every one that is installed. */
  public static List<Path> subjects(List<String> named) {
    return named.isEmpty()
        ? InstalledRuntimes.find()
        : named.stream().map(InstalledRuntimes::named).toList();
  }

  /** Sends the canary and says how it fared; the status for the command. */
  public static int canary(Path binary, Console console) {
    var bench = Workbench.open(Path.of(System.getProperty("java.io.tmpdir")));
    var footprint = new RunFootprint(bench, false);
    try (var subject = new SubjectOpener(bench).open(binary, null)) {
      console.print(
          "ok       %s: %s, declares runtime-spec %s%s"
              .formatted(
                  binary,
                  subject.identity().brief(),
                  subject.identity().declared(),
                  subject.quirks().isEmpty()
                      ? ""
                      : "; cured: " + String.join(", ", subject.quirks())));
      return ExitCode.OK;
    } catch (SubjectException e) {
      console.print("fails    %s: %s%n         %s".formatted(binary, e.getMessage(), e.cure()));
      return ExitCode.INCONCLUSIVE;
    } finally {
      footprint.sweep().forEach(left -> console.complain("plumb: cannot clean up: " + left));
    }
  }
}
