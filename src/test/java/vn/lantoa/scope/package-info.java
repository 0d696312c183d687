/** Who may reach what, where: one table over every route, endpoint and collection. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.scope;
