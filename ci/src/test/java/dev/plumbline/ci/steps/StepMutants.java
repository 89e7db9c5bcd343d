package dev.plumbline.ci.steps;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.plumbline.fixtures.mutants.Exchange;
import dev.plumbline.fixtures.mutants.Mutant;
import dev.plumbline.fixtures.mutants.MutantSource;
import dev.plumbline.fixtures.runtime.CommandLineDriver;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.fixtures.runtime.RuntimeProfile;
import dev.plumbline.spec.clause.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The faults that are tried in the launcher's programs.
 *
 * @param all each of them
 * @param directory where the commands of faulty launchers are written
 */
record StepMutants(List<StepMutant> all, Path directory) implements MutantSource {

  /** Those of {@code step-mutants.yaml}. */
  static List<StepMutant> read() {
    try (var in = StepMutants.class.getResourceAsStream("/step-mutants.yaml")) {
      var entries =
          new ObjectMapper(new YAMLFactory())
              .readValue(
                  Objects.requireNonNull(in), new TypeReference<List<StepMutant.Entry>>() {});
      return entries.stream().map(StepMutant.Entry::mutant).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Mutant> find(String id) {
    return all.stream().filter(mutant -> mutant.id().equals(id)).findFirst().map(this::mutant);
  }

  @Override
  public List<String> breaking(Clause clause) {
    return all.stream()
        .filter(mutant -> mutant.clauses().contains(clause.id().value()))
        .map(StepMutant::id)
        .toList();
  }

  private Mutant mutant(StepMutant mutant) {
    var name = mutant.id().replace('/', '-');
    var command = Launcher.write(directory.resolve(name), mutant.fault().words());
    Predicate<Exchange> concerns =
        mutant.fault().ofExec()
            ? exchange -> exchange.call().operation() == Operation.EXEC
            : exchange ->
                exchange.call().operation() == Operation.CREATE
                    || exchange.call().operation() == Operation.RUN;
    return Mutant.other(
        mutant.id(),
        mutant.breaks(),
        concerns,
        new CommandLineDriver(command, RuntimeProfile.PLAIN, List.of()));
  }
}
