package dev.plumbline.ci.check;

import dev.plumbline.fixtures.cri.containerd.ContainerdPrograms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is judged in a guest.
 *
 * @param suite {@code oci} or {@code cri}
 * @param naming the words that name the subjects there
 * @param names the names of their reports, in the same order
 * @param programs what has to be copied into the guest for them
 */
public record GuestSubjects(
    String suite, List<String> naming, List<String> names, List<Path> programs) {

  public GuestSubjects {
    naming = List.copyOf(naming);
    names = List.copyOf(names);
    programs = List.copyOf(programs);
  }

  /** OCI runtimes. */
  public static GuestSubjects runtimes(List<Path> binaries) {
    var programs =
        binaries.stream().map(each -> each.toAbsolutePath().normalize()).distinct().toList();
    var naming = new ArrayList<String>();
    var names = new SubjectNames();
    programs.forEach(each -> naming.addAll(List.of("--runtime", each.toString())));
    return new GuestSubjects("oci", naming, programs.stream().map(names::of).toList(), programs);
  }

  /**
   * A containerd that is started there.
   *
   * @throws dev.plumbline.fixtures.outcome.HarnessException if what it needs is not here
   */
  public static GuestSubjects containerd(Path program) {
    var server = ContainerdPrograms.real(program);
    return new GuestSubjects(
        "cri", List.of("--own=" + server), List.of("cri"), ContainerdPrograms.with(server));
  }

  /** Whether there is one alone. */
  boolean alone() {
    return names.size() == 1;
  }
}
