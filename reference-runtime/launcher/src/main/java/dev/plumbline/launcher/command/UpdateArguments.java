package dev.plumbline.launcher.command;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.config.ConfigReader;
import dev.plumbline.spec.runtime.resources.BlockIo;
import dev.plumbline.spec.runtime.resources.Cpu;
import dev.plumbline.spec.runtime.resources.Memory;
import dev.plumbline.spec.runtime.resources.Pids;
import dev.plumbline.spec.runtime.resources.Resources;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words behind {@code update} ask for: runc-update(8). */
final class UpdateArguments {

  private static final Option RESOURCES =
      new Option("--resources", "-r", "FILE", "linux.resources as JSON; - is standard input");
  private static final Option WEIGHT = number("--blkio-weight", "weight of block devices");
  private static final Option PERIOD = number("--cpu-period", "microseconds that a quota is for");
  private static final Option QUOTA = number("--cpu-quota", "microseconds in a period");
  private static final Option BURST = number("--cpu-burst", "microseconds beyond the quota");
  private static final Option SHARES = number("--cpu-share", "weight among siblings");
  private static final Option RT_PERIOD = number("--cpu-rt-period", "the same in real time");
  private static final Option RT_RUNTIME = number("--cpu-rt-runtime", "the same in real time");
  private static final Option IDLE = number("--cpu-idle", "1 for idle, 0 for not");
  private static final Option CPUS =
      new Option("--cpuset-cpus", "", "LIST", "processors, such as 0-3,7");
  private static final Option MEMS = new Option("--cpuset-mems", "", "LIST", "memory nodes");
  private static final Option MEMORY = number("--memory", "bytes; -1 for no limit");
  private static final Option RESERVATION = number("--memory-reservation", "bytes, the soft limit");
  private static final Option SWAP = number("--memory-swap", "bytes of memory and swap together");
  private static final Option KERNEL = number("--kernel-memory", "bytes; Linux gave it up");
  private static final Option KERNEL_TCP = number("--kernel-memory-tcp", "bytes of TCP buffers");
  private static final Option PIDS = number("--pids-limit", "how many tasks; -1 for no limit");
  private static final Option CACHE =
      new Option("--l3-cache-schema", "", "TEXT", "of Intel RDT; refused");
  private static final Option BANDWIDTH =
      new Option("--mem-bw-schema", "", "TEXT", "of Intel RDT; refused");

  static final List<Option> ALL =
      List.of(
          RESOURCES,
          WEIGHT,
          PERIOD,
          QUOTA,
          BURST,
          SHARES,
          RT_PERIOD,
          RT_RUNTIME,
          IDLE,
          CPUS,
          MEMS,
          MEMORY,
          RESERVATION,
          SWAP,
          KERNEL,
          KERNEL_TCP,
          PIDS,
          CACHE,
          BANDWIDTH,
          Options.HELP);

  private UpdateArguments() {}

  private static Option number(String name, String help) {
    return new Option(name, "", "N", help);
  }

  /** The new values; where a file is given the other options are not read. */
  static Resources resources(Arguments arguments) throws IOException {
    for (var option : List.of(CACHE, BANDWIDTH)) {
      if (arguments.value(option).isPresent()) {
        throw new Refusal("update: " + option.name() + ": Intel RDT cannot be applied here");
      }
    }
    var file = arguments.value(RESOURCES);
    return file.isPresent() ? read(file.get()) : of(arguments);
  }

  private static Resources read(String file) throws IOException {
    var bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    return ConfigReader.resources("--resources " + file, bytes);
  }

  private static Resources of(Arguments arguments) {
    var pids = whole(arguments, PIDS);
    var weight = whole(arguments, WEIGHT);
    var resources = Resources.EMPTY.withMemory(memory(arguments)).withCpu(cpu(arguments));
    if (pids != null) {
      resources = resources.withPids(Pids.EMPTY.withLimit(pids));
    }
    if (weight != null) {
      resources = resources.withBlockIO(BlockIo.EMPTY.withWeight(weight.intValue()));
    }
    return resources;
  }

  private static Memory memory(Arguments arguments) {
    return new Memory(
        whole(arguments, MEMORY),
        whole(arguments, RESERVATION),
        whole(arguments, SWAP),
        whole(arguments, KERNEL),
        whole(arguments, KERNEL_TCP),
        null,
        null,
        null,
        null,
        Map.of());
  }

  private static Cpu cpu(Arguments arguments) {
    return new Cpu(
        natural(arguments, SHARES),
        whole(arguments, QUOTA),
        natural(arguments, BURST),
        natural(arguments, PERIOD),
        whole(arguments, RT_RUNTIME),
        natural(arguments, RT_PERIOD),
        arguments.value(CPUS).orElse(null),
        arguments.value(MEMS).orElse(null),
        whole(arguments, IDLE),
        Map.of());
  }

  private static @Nullable BigInteger natural(Arguments arguments, Option option) {
    var number = whole(arguments, option);
    if (number != null && number < 0) {
      throw new Arguments.UsageException("update: " + option.name() + " " + number + ": negative");
    }
    return number == null ? null : BigInteger.valueOf(number);
  }

  private static @Nullable Long whole(Arguments arguments, Option option) {
    var text = arguments.value(option);
    try {
      return text.isEmpty() ? null : Long.valueOf(text.get());
    } catch (NumberFormatException e) {
      throw new Arguments.UsageException(
          "update: " + option.name() + " " + text.orElse("") + ": no number");
    }
  }
}
