package dev.plumbline.ci.doctor;

import dev.plumbline.ci.check.Examination;
import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.fixtures.host.HostNeeds;
import dev.plumbline.fixtures.host.HostText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what this host offers, and whether a runtime can run a minimal bundle on it. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    header = "Says what this host offers and lacks, each with the cure, and sends the canary.",
    description =
        "The canary is a minimal bundle that each runtime takes through its whole life; without"
            + " --runtime, every runtime that is installed.",
    footerHeading = "%nExit codes:%n",
    footer = {"  0 every runtime can be judged, 2 usage, 3 one cannot."})
public final class DoctorCommand implements Callable<Integer> {

  @Option(
      names = "--runtime",
      paramLabel = "PATH",
      description = "A runtime's binary, or its name on PATH; repeatable.")
  private List<String> runtimes = new ArrayList<>();

  @Mixin private Console console = new Console();

  @Override
  public Integer call() {
    HostText.lines(HostNeeds.ofThisHost()).forEach(console::print);
    var code = ExitCode.OK;
    for (var binary : Examination.subjects(runtimes)) {
      code = Math.max(code, Examination.canary(binary, console));
    }
    return code;
  }
}
