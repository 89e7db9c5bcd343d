package dev.plumbline.ci.check;

import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.ci.guest.GuestKind;
import dev.plumbline.fixtures.cri.ServerLog;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Judges a CRI server. */
@Command(
    name = "cri",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Judges a CRI server by the interface and by what Kubernetes relies on.",
    description =
        "Runs pods of its own on the server and removes them. Refuses a server that works for"
            + " others, unless it is told that this is meant.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumb check cri --endpoint unix:///run/containerd/containerd.sock",
      "  plumb check cri --own                      a containerd started for the run",
      "  plumb check cri --own --guest selinux      the same in a guest with SELinux",
      "  plumb check cri --endpoint tcp://node:10010 --tls-ca ca.pem",
      "  plumb check cri --clause kubernetes/sandbox --endpoint ADDRESS",
      "",
      "Exit codes: 0 conforms, 1 a MUST fails, 2 usage, or the server works for",
      "others, 3 inconclusive (something BROKEN and nothing FAILs, or the server",
      "cannot run a minimal pod), 130 interrupted.",
    })
final class CriCommand implements Callable<Integer> {

  private static final String SUITE = "dev.plumbline.cri";

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private CriOptions cri = new CriOptions();

  @Mixin private OwnServerOption own = new OwnServerOption();

  @Option(
      names = "--guest",
      paramLabel = "KIND",
      description =
          "With --own: start it in a virtual machine, a host that this one is not, and judge it"
              + " there: ${COMPLETION-CANDIDATES}. Without --clause and the like, by the clauses"
              + " that need such a host. Needs no root.")
  private @Nullable GuestKind guest;

  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private ReportOptions report = new ReportOptions();

  @Option(
      names = "--server-log",
      paramLabel = "FILE",
      description =
          "The server's own log; what it has written during a test is told with the test's"
              + " failure.")
  private @Nullable Path serverLog;

  @Option(names = "--list", description = "List the selected tests, and run none.")
  private boolean list;

  @Mixin private Console console = new Console();

  @Override
  public Integer call() throws IOException {
    var catalogue = ClauseCatalogue.load();
    if (guest != null) {
      selection.orNeeding(guest.needsOfServers());
    }
    var selected = selection.selection(catalogue, SUITE);
    var tests = new TestList(new SuiteRun(selected, run.jobs(), run.failFast()).list());
    if (tests.isEmpty()) {
      throw selection.empty(catalogue);
    }
    if (list) {
      tests.lines().forEach(console::print);
      return ExitCode.OK;
    }
    if (own.given() && (cri.namesServer() || serverLog != null)) {
      throw wrong("--own: needs no flag that says where a server or its log is");
    }
    if (guest != null) {
      return judgeIn(guest, catalogue);
    }
    var place = own.given() ? null : cri.place();
    run.work();
    run.waivers(catalogue);
    report.prepare();
    var candidate =
        place == null ? new OwnCandidate(own.program(), cri) : cri.candidate(place, log());
    var outcome =
        new SubjectCheck(candidate, selected, run, catalogue, console)
            .run(words(), files(catalogue, report.directory("cri", true)));
    return outcome.interrupted() ? ExitCode.INTERRUPTED : outcome.exitCode();
  }

  private int judgeIn(GuestKind kind, ClauseCatalogue catalogue) throws IOException {
    if (!own.given()) {
      throw wrong("--guest: a guest reaches no server of this machine; --own starts one there");
    }
    run.waivers(catalogue);
    var words = new ArrayList<>(selection.words());
    words.addAll(cri.guestWords());
    words.addAll(run.guestWords());
    var server = GuestSubjects.containerd(own.programOrInstalled());
    report.prepare();
    return new GuestCheck(kind, server, words, run.guestFiles(), console)
        .run(words(), (name, alone) -> files(catalogue, report.guestDirectory(kind, name, alone)));
  }

  private ReportFiles files(ClauseCatalogue catalogue, Path directory) {
    return new ReportFiles(catalogue, directory, report.formats(), console);
  }

  private @Nullable ServerLog log() {
    try {
      return serverLog == null ? null : ServerLog.at(serverLog);
    } catch (IllegalArgumentException e) {
      throw wrong("--server-log %s: %s".formatted(serverLog, e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private List<String> words() {
    var words = new ArrayList<>(List.of("plumb"));
    words.addAll(command.commandLine().getParseResult().originalArgs());
    return words;
  }
}
