/** {@code plumb bench}: compares how long two runtimes take. The document is ci/docs/bench.md. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.bench;
