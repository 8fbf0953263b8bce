using System.Collections.Immutable;
using NodaTime;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>One span in force of a statutory value: days, figures, citation and quotation in one object.</summary>
/// <remarks>Both ends are included; <see cref="To"/> is null while no end is known.</remarks>
public sealed record Provision
{
    public required LocalDate From { get; init; }

    public LocalDate? To { get; init; }

    public required string Cites { get; init; }

    public required Standing Standing { get; init; }

    public Confidence? Confidence { get; init; }

    /// <summary>The quotation that states the figure; null when the original was not read.</summary>
    public string? Words { get; init; }

    /// <summary>For each entry or item, the literal part of <see cref="Words"/> that states it.</summary>
    public IReadOnlyDictionary<string, string> AsWritten { get; init; } = new Dictionary<string, string>();

    public string? SeenAt { get; init; }

    public string? Note { get; init; }

    /// <summary>What the provision says; empty when the law is contested and only the readings say it.</summary>
    public LawValues Values { get; init; } = LawValues.None;

    /// <summary>The ways in which contested law is read; empty otherwise.</summary>
    public ImmutableArray<ReadingOnFile> Readings { get; init; } = [];

    /// <summary>The name of the reading to take when the case does not choose; null when there is none.</summary>
    public string? DefaultReading { get; init; }

    /// <summary>Where the provision begins in its file, from 1.</summary>
    public int LineNumber { get; init; }

    public bool InForceOn(LocalDate day) => day >= From && (To is not { } last || day <= last);

    /// <summary>Whether any entry, under any reading, answers for these keys.</summary>
    public bool Knows(LawKeys keys)
    {
        if (Readings.IsEmpty)
            return Values.Find(keys) is not null || Values.Items.Count > 0;

        foreach (ReadingOnFile reading in Readings)
        {
            if (reading.Values.Find(keys) is not null || reading.Values.Items.Count > 0)
                return true;
        }

        return false;
    }

    internal ReadingOnFile? ReadingNamed(string? name)
    {
        foreach (ReadingOnFile reading in Readings)
        {
            if (reading.Name == name)
                return reading;
        }

        return null;
    }
}

/// <summary>One way of reading contested law. Citation and address are the provision's unless it has its own.</summary>
public sealed record ReadingOnFile(
    string Name, LawValues Values, string? Cites, string? SeenAt, string? Note, int LineNumber);

/// <summary>How sure the person who wrote the provision is of it.</summary>
public enum Confidence
{
    High = 1,
    Medium = 2,
    Low = 3,
}
