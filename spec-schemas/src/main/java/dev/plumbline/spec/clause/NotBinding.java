package dev.plumbline.spec.clause;

/**
 * A keyword sentence of the specification that binds neither a Linux runtime nor a bundle.
 *
 * @param sentence its fingerprint
 * @param why whom it binds instead
 * @param file the catalogue file, relative to the folder {@code clauses}
 * @param line the line in it, from 1
 */
record NotBinding(String sentence, String why, String file, int line) {}
