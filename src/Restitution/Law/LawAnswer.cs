using NodaTime;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>The answer of one file, whatever the type of its value.</summary>
internal readonly record struct LawAnswer(string Id, LocalDate On, LawKeys Keys)
{
    public StatutoryValue? File { get; init; }

    /// <summary>Zero when the value is found.</summary>
    public GapKind Missing { get; init; }

    public Provision? Provision { get; init; }

    public LawEntry? Entry { get; init; }

    public ReadingOnFile? Reading { get; init; }

    /// <summary>What the case decided, where the answer depends on it.</summary>
    public LawChoice? DecidedBy { get; init; }

    /// <summary>The first or last day on file, where the day asked for lies outside.</summary>
    public LocalDate Limit { get; init; }

    public IReadOnlyList<string> Items => Reading?.Values.Items ?? Provision?.Values.Items ?? [];

    public Authority Authority()
    {
        Provision provision = Provision!;
        return new(
            Id, File!.Title, Entry?.Text ?? string.Join(", ", Items), File.Unit, provision.From, provision.To,
            Reading?.Cites ?? provision.Cites, provision.Standing, provision.Words,
            Reading?.SeenAt ?? provision.SeenAt, Reading?.Name, File.Origin)
        {
            AskedOn = On,
            DecidedBecause = DecidedBy?.Reason,
            AskedFor = File.Keys.Count == 0 ? "" : Keys.AsWritten(File.Keys.Count),
        };
    }

    public Gap Gap(string figure)
    {
        // An answer that nobody filled in stands for a file nobody has.
        GapKind kind = Missing == default ? GapKind.LawFileMissing : Missing;
        List<Operand> about = [new Operand.Code(Id ?? "")];
        if (kind != GapKind.LawFileMissing)
            about.Add(new Operand.Day(On));
        if (kind is GapKind.LawBeforeFile or GapKind.LawAfterFile)
            about.Add(new Operand.Day(Limit));
        if (kind == GapKind.LawKeyMissing)
            about.Add(new Operand.Code(Keys.AsWritten(File!.Keys.Count)));
        if (kind is GapKind.LawKeyMissing or GapKind.LawHole)
            about.AddRange(UnstatedWords.Of(File!, On, Keys));
        return new Gap(kind, figure, about);
    }

    public override string ToString() => Invariant(
        $"{Id} on {On:uuuu-MM-dd} for {Keys.AsWritten(File?.Keys.Count ?? 0)}: {Entry?.Text ?? Missing.ToString()}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
