package dev.plumbline.spec.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Says in a reader's words where and why a value could not be read as a property. */
final class ReadProblem {

  private static final List<Class<?>> WHOLE_NUMBERS =
      List.of(int.class, long.class, Integer.class, Long.class, BigInteger.class);

  private ReadProblem() {}

  static String of(JsonMappingException problem) {
    var pointer = pointer(problem);
    return (pointer.isEmpty() ? "" : pointer + ": ") + reason(problem);
  }

  private static String reason(JsonMappingException problem) {
    var message = problem.getOriginalMessage();
    if (problem instanceof InvalidNullException) {
      return "is null";
    }
    if (message.startsWith("Missing required creator property")) {
      return "is missing";
    }
    if (message.startsWith("Trailing token")) {
      return "more text follows the document";
    }
    return problem instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? "is not " + kind(mismatch.getTargetType())
        : message;
  }

  private static String kind(Class<?> type) {
    if (type == String.class) {
      return "text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (Map.class.isAssignableFrom(type) || type.isRecord()) {
      return "an object";
    }
    return WHOLE_NUMBERS.contains(type) ? "a whole number" : "a " + type.getSimpleName();
  }

  private static String pointer(JsonMappingException problem) {
    var pointer = new StringBuilder();
    for (var reference : problem.getPath()) {
      var name = reference.getFieldName();
      pointer.append('/').append(name == null ? String.valueOf(reference.getIndex()) : name);
    }
    return pointer.toString();
  }
}
