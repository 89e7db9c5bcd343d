package dev.plumbline.ci.check;

import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.waiver.WaiverException;
import dev.plumbline.spec.waiver.Waivers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How tests are run. */
final class RunOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  private static final int DEFAULT_JOBS = 4 * Runtime.getRuntime().availableProcessors();

  /** A guest has two processors, and these are slow. */
  private static final int GUEST_JOBS = 2;

  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description =
          "Known deviations to accept: a YAML file; repeatable. One that has expired or waives"
              + " nothing fails the run.")
  private List<Path> waivers = new ArrayList<>();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Run N tests at a time; default: four for each processor.")
  private int jobs = DEFAULT_JOBS;

  @Option(names = "--fail-fast", description = "Stop after the first FAIL.")
  private boolean failFast;

  @Option(
      names = "--keep",
      description = "Leave the run's files, and say where; whoever keeps them removes them.")
  private boolean keep;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description =
          "Where the run keeps its files, on a file system that may execute; default:"
              + " ${DEFAULT-VALUE}.")
  private Path work = Path.of(System.getProperty("java.io.tmpdir"));

  /**
   * The waivers that were named.
   *
   * @throws ParameterException if a file is no waivers file
   */
  Waivers waivers(ClauseCatalogue catalogue) {
    try {
      return Waivers.read(waivers, catalogue, LocalDate.now(ZoneOffset.UTC));
    } catch (WaiverException e) {
      throw wrong("--waivers " + e.getMessage());
    }
  }

  /**
   * How many tests run at a time.
   *
   * @throws ParameterException if it is not a positive number
   */
  int jobs() {
    if (jobs < 1 || jobs > 256) {
      throw wrong("--jobs %d: must be from 1 to 256".formatted(jobs));
    }
    return jobs;
  }

  /** Whether the run ends with the first FAIL. */
  boolean failFast() {
    return failFast;
  }

  /** Whether bundles are left. */
  boolean keep() {
    return keep;
  }

  /**
   * Where bundles are made.
   *
   * @throws ParameterException if programs cannot be made and executed there
   */
  Path work() {
    var problem = WorkPlace.problem(work);
    if (problem != null) {
      throw wrong("--work %s: %s".formatted(work, problem));
    }
    return work.toAbsolutePath().normalize();
  }

  /**
   * The words that make a guest run tests so.
   *
   * @throws ParameterException if a guest cannot
   */
  List<String> guestWords() {
    if (keep) {
      throw wrong("--keep: a guest's bundles end with the guest");
    }
    var words = new ArrayList<String>();
    waivers.forEach(file -> words.addAll(List.of("--waivers", absolute(file))));
    words.addAll(List.of("--jobs", "" + (jobs == DEFAULT_JOBS ? GUEST_JOBS : jobs)));
    if (failFast) {
      words.add("--fail-fast");
    }
    return words;
  }

  /** The files that these words name. */
  List<Path> guestFiles() {
    return waivers.stream().map(file -> Path.of(absolute(file))).distinct().toList();
  }

  private static String absolute(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
