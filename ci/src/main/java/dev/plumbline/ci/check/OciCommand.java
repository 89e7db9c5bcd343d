package dev.plumbline.ci.check;

import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.ci.guest.GuestKind;
import dev.plumbline.fixtures.run.Selection;
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

/** Judges OCI runtimes, one after the other. */
@Command(
    name = "oci",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Judges OCI runtimes by runtime-spec and by what engines rely on.",
    description =
        "Needs root. Without --runtime and --installed it judges Plumbline's own reference runtime.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumb check oci                            the reference runtime",
      "  plumb check oci --installed                every runtime installed here",
      "  plumb check oci --runtime runc --out DIR   one, and its report in DIR",
      "  plumb check oci --filter hostname --list   what would be run",
      "  plumb check oci --runtime ./crun --clause runtime-spec/hooks --keep",
      "  plumb check oci --runtime runc --guest v2  what needs cgroup v2, in a guest",
      "",
      "Exit codes: 0 conforms, 1 a MUST fails, 2 usage, 3 inconclusive (something",
      "BROKEN and nothing FAILs, or the runtime cannot run a minimal bundle),",
      "130 interrupted.",
    })
final class OciCommand implements Callable<Integer> {

  private static final String SUITE = "dev.plumbline.oci";

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--runtime",
      paramLabel = "PATH",
      description = "A runtime's binary, or its name on PATH; repeatable.")
  private List<String> runtimes = new ArrayList<>();

  @Option(
      names = "--installed",
      description = "Every runtime that is installed here; this installs none.")
  private boolean installed;

  @Option(
      names = "--guest",
      paramLabel = "KIND",
      description =
          "Judge in a virtual machine, a host that this one is not: ${COMPLETION-CANDIDATES}."
              + " Without --clause and the like, the clauses that need such a host.")
  private @Nullable GuestKind guest;

  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private OciOptions oci = new OciOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private ReportOptions report = new ReportOptions();

  @Option(names = "--list", description = "List the selected tests, and run none.")
  private boolean list;

  @Mixin private Console console = new Console();

  @Override
  public Integer call() throws IOException {
    var catalogue = ClauseCatalogue.load();
    if (guest != null) {
      selection.orNeeding(guest.needsOfRuntimes());
    }
    var selected = selection.selection(catalogue, SUITE);
    var suite = new SuiteRun(selected, run.jobs(), run.failFast());
    var tests = new TestList(suite.list());
    if (tests.isEmpty()) {
      throw selection.empty(catalogue);
    }
    if (list) {
      tests.lines().forEach(console::print);
      return ExitCode.OK;
    }
    return guest == null
        ? judge(subjects(), selected, catalogue)
        : judgeIn(guest, subjects(), catalogue);
  }

  private int judgeIn(GuestKind kind, List<Path> subjects, ClauseCatalogue catalogue)
      throws IOException {
    oci.profile();
    run.waivers(catalogue);
    var words = new ArrayList<>(selection.words());
    words.addAll(oci.guestWords());
    words.addAll(run.guestWords());
    var named = new ArrayList<>(oci.guestFiles());
    named.addAll(run.guestFiles());
    report.prepare();
    return new GuestCheck(kind, GuestSubjects.runtimes(subjects), words, named, console)
        .run(words(), (name, alone) -> files(catalogue, report.guestDirectory(kind, name, alone)));
  }

  private ReportFiles files(ClauseCatalogue catalogue, Path directory) {
    return new ReportFiles(catalogue, directory, report.formats(), console);
  }

  private int judge(List<Path> subjects, Selection selected, ClauseCatalogue catalogue)
      throws IOException {
    run.work();
    oci.profile();
    run.waivers(catalogue);
    report.prepare();
    var codes = new ArrayList<Integer>();
    var names = new SubjectNames();
    for (var binary : subjects) {
      var directory = report.directory(names.of(binary), subjects.size() == 1);
      var check =
          new SubjectCheck(new OciCandidate(binary, oci), selected, run, catalogue, console);
      var outcome = check.run(words(), files(catalogue, directory));
      codes.add(outcome.exitCode());
      if (outcome.interrupted()) {
        return ExitCode.INTERRUPTED;
      }
    }
    return ExitCode.of(codes);
  }

  private List<String> words() {
    var words = new ArrayList<>(List.of("plumb"));
    words.addAll(command.commandLine().getParseResult().originalArgs());
    return words;
  }

  private List<Path> subjects() {
    if (installed && !runtimes.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "--installed and --runtime: give one of them");
    }
    if (!runtimes.isEmpty()) {
      return runtimes.stream()
          .map(word -> InstalledRuntimes.usable(command.commandLine(), "--runtime", word))
          .toList();
    }
    if (!installed) {
      return List.of(reference());
    }
    var found = InstalledRuntimes.find();
    if (found.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "finds no runtime installed (looked for %s)%n  Install one, such as `apt-get install runc`, or name one by --runtime PATH."
              .formatted(String.join(", ", InstalledRuntimes.NAMES)));
    }
    console.say(
        "plumb: finds "
            + String.join(", ", found.stream().map(Path::toString).toList())
            + "; --runtime PATH chooses one");
    return found;
  }

  private Path reference() {
    var reference =
        InstalledRuntimes.reference()
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "finds no plumb-runtime beside ./plumb; name a runtime by --runtime PATH"));
    console.say(
        "plumb: judges the reference runtime; --runtime PATH chooses another, --installed all");
    return reference;
  }
}
