package dev.plumbline.ci.check;

import dev.plumbline.ci.guest.GuestKind;
import dev.plumbline.reports.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Where a report goes and in which forms. */
final class ReportOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  private static final Path DEFAULT = Path.of("plumbline-report");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the report here; default: ./plumbline-report/NAME.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "LIST",
      split = ",",
      converter = FormatConverter.class,
      description =
          "Write only these, separated by commas: json, html, markdown, junit, allure-results,"
              + " allure; default: all.")
  private List<Format> formats = List.copyOf(Format.all());

  /**
   * The directory for one subject's report.
   *
   * @param name the subject's name, such as {@code runc}
   * @param alone whether it is the only subject
   */
  Path directory(String name, boolean alone) {
    if (out == null) {
      return DEFAULT.resolve(name);
    }
    return alone ? out : out.resolve(name);
  }

  /** The same for what was judged in a guest, where no other directory was named. */
  Path guestDirectory(GuestKind guest, String name, boolean alone) {
    return out == null ? DEFAULT.resolve("guest-" + guest).resolve(name) : directory(name, alone);
  }

  /**
   * Makes the directory that was named, before anything is judged in vain.
   *
   * @throws ParameterException if no report can be written there
   */
  void prepare() {
    if (out == null) {
      return;
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw wrong("is not a directory");
    }
    try {
      if (!Files.isWritable(Files.createDirectories(out))) {
        throw wrong("is not writable");
      }
    } catch (IOException e) {
      throw wrong("cannot be made a directory: " + e.getMessage());
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(command.commandLine(), "--out %s: %s".formatted(out, what));
  }

  /** The forms wanted. */
  Set<Format> formats() {
    return EnumSet.copyOf(formats);
  }

  /** Reads one format's name. */
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      try {
        return Format.parse(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
