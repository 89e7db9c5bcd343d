package dev.plumbline.spec.cri;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every name of the interface that the catalogue writes is one of the proto files. */
class CatalogueOfTheInterfaceTests {

  private static final Set<String> BOOKS = Set.of("cri", "kubernetes", "cri-security");
  private static final Map<String, Rpc<?, ?>> RPCS = rpcs();
  private static final Map<String, Descriptor> MESSAGES = Interface.messages();

  @Test
  void everyPlaceIsAnRpcAMessagesFieldOrAnEnum() {
    assertThat(clauses().map(Clause::where).distinct().filter(where -> !isKnown(where)).toList())
        .isEmpty();
  }

  @Test
  void everyFieldThatAMutantDropsIsThere() {
    var mutants = clauses().flatMap(clause -> clause.mutants().stream()).distinct().toList();
    assertThat(mutants).anyMatch(m -> m.startsWith("request:"));
    assertThat(mutants.stream().filter(m -> !m.startsWith("cri:")).filter(m -> !resolves(m)))
        .isEmpty();
  }

  @Test
  void everyRpcHasAClause() {
    var places = clauses().map(Clause::where).toList();
    var used =
        RPCS.values().stream()
            .filter(rpc -> places.stream().noneMatch(where -> isAbout(where, rpc)))
            .map(Rpc::name);
    assertThat(used).isEmpty();
  }

  private static boolean isAbout(String where, Rpc<?, ?> rpc) {
    return where.equals(rpc.name())
        || where.startsWith(rpc.request().getDescriptorForType().getName() + ".")
        || where.startsWith(rpc.response().getDescriptorForType().getName() + ".");
  }

  private static boolean isKnown(String where) {
    var dot = where.indexOf('.');
    if (dot < 0) {
      return RPCS.containsKey(where)
          || MESSAGES.containsKey(where)
          || Interface.enums().stream().map(EnumDescriptor::getName).anyMatch(where::equals);
    }
    var message = MESSAGES.get(where.substring(0, dot));
    return message != null && message.findFieldByName(where.substring(dot + 1)) != null;
  }

  /** Reads {@code request:Rpc/field.field}. */
  private static boolean resolves(String mutant) {
    var slash = mutant.indexOf('/');
    var rpc = RPCS.get(mutant.substring(mutant.indexOf(':') + 1, slash));
    if (rpc == null) {
      return false;
    }
    var message =
        (mutant.startsWith("request:") ? rpc.request() : rpc.response()).getDescriptorForType();
    for (var name : List.of(mutant.substring(slash + 1).split("\\."))) {
      var field = message == null ? null : message.findFieldByName(name);
      if (field == null) {
        return false;
      }
      message =
          field.getJavaType() == FieldDescriptor.JavaType.MESSAGE ? field.getMessageType() : null;
    }
    return true;
  }

  private static Stream<Clause> clauses() {
    return ClauseCatalogue.load().all().stream()
        .filter(clause -> BOOKS.contains(clause.id().spec()));
  }

  private static Map<String, Rpc<?, ?>> rpcs() {
    var rpcs = new HashMap<String, Rpc<?, ?>>();
    RuntimeRpcs.all().forEach(rpc -> rpcs.put(rpc.name(), rpc));
    ImageRpcs.all().forEach(rpc -> rpcs.put(rpc.name(), rpc));
    return rpcs;
  }
}
