package dev.plumbline.syscalls.host;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the C library by name. JNA could bind native methods to them instead, which are called
 * sooner; but to bind the first takes as long as ten thousand of these calls, and a command makes a
 * hundred.
 */
final class LibraryCall {

  private static final Map<String, Function> FUNCTIONS = new ConcurrentHashMap<>();

  private LibraryCall() {}

  /** One that returns an int. */
  static int ofInt(String name, @Nullable Object... arguments) {
    return function(name).invokeInt(arguments);
  }

  /** One that returns a long. */
  static long ofLong(String name, @Nullable Object... arguments) {
    return function(name).invokeLong(arguments);
  }

  /** One that returns an address. */
  static Pointer ofPointer(String name, @Nullable Object... arguments) {
    return function(name).invokePointer(arguments);
  }

  /** One that returns a string of its own. */
  static String ofText(String name, @Nullable Object... arguments) {
    return function(name).invokeString(arguments, false);
  }

  /**
   * The function of this name.
   *
   * @throws UnsupportedOperationException if JNA cannot be loaded, or the C library has no such
   *     function: posix_spawn as it is used here needs glibc 2.34 or later
   */
  private static Function function(String name) {
    var known = FUNCTIONS.get(name);
    if (known != null) {
      return known;
    }
    try {
      var found = NativeLibrary.getProcess().getFunction(name);
      FUNCTIONS.put(name, found);
      return found;
    } catch (LinkageError e) {
      // Where another call failed before, the reason is that of the first.
      var reason = e.getCause() == null ? e : e.getCause();
      throw new UnsupportedOperationException("call " + name + ": " + reason.getMessage(), e);
    }
  }
}
