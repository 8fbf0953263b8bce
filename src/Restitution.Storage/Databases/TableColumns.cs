namespace Restitution.Storage.Databases;

/// <summary>A table and the columns of it that many rows are added to at once, in the order of their values.</summary>
public sealed record TableColumns(string Table, IReadOnlyList<string> Columns);
