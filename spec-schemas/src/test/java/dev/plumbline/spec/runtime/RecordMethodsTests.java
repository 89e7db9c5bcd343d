package dev.plumbline.spec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.json.Extensible;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The copying methods of all records, tried on the full sample. */
class RecordMethodsTests {

  private record Case(Record record, RecordComponent component, Method method) {

    Object value() throws ReflectiveOperationException {
      return component.getAccessor().invoke(record);
    }

    Object argument() throws ReflectiveOperationException {
      var type = method.getParameterTypes()[0];
      if (type == UnaryOperator.class) {
        return UnaryOperator.identity();
      }
      return value() instanceof BigInteger big && type == long.class ? big.longValue() : value();
    }

    boolean fits() {
      try {
        return value() != null
            && (method.getParameterTypes()[0] != long.class
                || !(value() instanceof BigInteger big && big.bitLength() > 63));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> puttingTheSameValueInAgainChangesNothing() throws IOException {
    var cases = cases();
    assertThat(cases).hasSizeGreaterThan(150);
    return cases.values().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.method().toString(),
                    () ->
                        assertThat(one.method().invoke(one.record(), one.argument()))
                            .isEqualTo(one.record())));
  }

  @Test
  void everyOptionalComponentIsReplacedByTheMethodOfItsName() throws Exception {
    var count = 0;
    for (var one : cases().values()) {
      var accessor = one.component().getAccessor();
      var blank = without(one);
      if (blank != null && one.method().getParameterTypes()[0] != UnaryOperator.class) {
        assertThat(accessor.invoke(blank)).isNull();
        assertThat(one.method().invoke(blank, one.argument())).isEqualTo(one.record());
        count++;
      }
    }
    assertThat(count).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource({
    "prestart",
    "createRuntime",
    "createContainer",
    "startContainer",
    "poststart",
    "poststop"
  })
  void hooksAreReplacedByKind(String property) throws IOException {
    var kind =
        Arrays.stream(HookKind.values()).filter(k -> k.property().equals(property)).findFirst();

    var hooks = Hooks.EMPTY.plus(kind.orElseThrow(), Hook.of("/a")).plus(kind.get(), Hook.of("/b"));

    assertThat(hooks.of(kind.get())).extracting(Hook::path).containsExactly("/a", "/b");
    assertThat(hooks.toTree().properties()).extracting(Map.Entry::getKey).containsOnly(property);
  }

  private static Record without(Case one) {
    var name = one.component().getName().replace("finalCpus", "final").replace("ioClass", "class");
    try {
      return ((Extensible<?>) one.record()).without(name);
    } catch (IllegalArgumentException required) {
      assertThat(required).hasMessage("'" + name + "' is required");
      return null;
    }
  }

  /** One record with a value for each {@code with…} method, by the method's text. */
  private static Map<String, Case> cases() throws IOException {
    var cases = new TreeMap<String, Case>();
    records(RuntimeConfig.parse(Samples.read("every-property")))
        .flatMap(RecordMethodsTests::cases)
        .filter(Case::fits)
        .forEach(one -> cases.putIfAbsent(one.method().toString(), one));
    return cases;
  }

  private static Stream<Case> cases(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .flatMap(
            component ->
                Arrays.stream(record.getClass().getMethods())
                    .filter(m -> m.getName().equalsIgnoreCase("with" + component.getName()))
                    .filter(m -> m.getParameterCount() == 1)
                    .map(method -> new Case(record, component, method)));
  }

  private static Stream<Record> records(Object value) {
    if (value instanceof Extensible<?> && value instanceof Record record) {
      var parts = Arrays.stream(record.getClass().getRecordComponents()).map(c -> part(record, c));
      return Stream.concat(Stream.of(record), parts.flatMap(RecordMethodsTests::records));
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().flatMap(RecordMethodsTests::records);
    }
    return value instanceof List<?> list
        ? list.stream().flatMap(RecordMethodsTests::records)
        : Stream.empty();
  }

  private static Object part(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
