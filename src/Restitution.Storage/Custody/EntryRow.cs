namespace Restitution.Storage.Custody;

/// <summary>An entry as the database holds it: the texts that its hash covers, whatever they are.</summary>
internal sealed record EntryRow
{
    public long Number { get; init; }

    public string At { get; init; } = "";

    public string Actor { get; init; } = "";

    public string Act { get; init; } = "";

    public string CaseCode { get; init; } = "";

    public string About { get; init; } = "";

    public string PayloadSha256 { get; init; } = "";

    public string Salt { get; init; } = "";

    public string Previous { get; init; } = "";

    public string Hash { get; init; } = "";

    public static EntryRow Of(CustodyEntry entry) => new()
    {
        Number = entry.Number,
        At = CustodyEntry.AtPattern.Format(entry.At),
        Actor = entry.Actor,
        Act = entry.Act,
        CaseCode = entry.Case,
        About = entry.About,
        PayloadSha256 = entry.PayloadSha256,
        Salt = entry.Salt,
        Previous = entry.Previous,
        Hash = entry.Hash,
    };

    /// <exception cref="InvalidOperationException">Its time is none: the row was changed.</exception>
    public CustodyEntry ToEntry() => CustodyEntry.AtPattern.Parse(At) is { Success: true } at
        ? new(Number, at.Value, Actor, Act, CaseCode, About, PayloadSha256, Salt, Previous, Hash)
        : throw new InvalidOperationException(FormattableString.Invariant(
            $"Entry {Number} of the custody log has no time of the form; verify the log."));
}
