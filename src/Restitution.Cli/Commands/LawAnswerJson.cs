using System.Text.Json.Nodes;
using NodaTime.Text;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cli.Commands;

/// <summary>What <c>law show --json</c> prints.</summary>
internal static class LawAnswerJson
{
    public static JsonObject Of<T>(
        LookUp<T> found, string value, IReadOnlyList<Reading> readings, IReadOnlyList<LawKeysAsked> keys)
    {
        Authority authority = found.Authority;
        return new JsonObject
        {
            ["file"] = authority.File,
            ["title"] = authority.Title,
            ["value"] = value,
            ["unit"] = authority.Unit,
            ["from"] = LocalDatePattern.Iso.Format(authority.From),
            ["to"] = authority.To is { } to ? LocalDatePattern.Iso.Format(to) : null,
            ["cites"] = authority.Cites,
            ["standing"] = authority.Standing.ToString().ToLowerInvariant(),
            ["confidence"] = found.Provision.Confidence?.ToString().ToLowerInvariant(),
            ["words"] = authority.Words,
            ["seenAt"] = authority.SeenAt,
            ["note"] = found.Provision.Note,
            ["origin"] = authority.Origin.ToString().ToLowerInvariant(),
            ["readingTaken"] = found.ReadingTaken,
            ["readings"] = Readings(readings),
            ["keys"] = Keys(keys),
        };
    }

    public static JsonObject Of(
        Gap gap, string missing, IReadOnlyList<Reading> readings, IReadOnlyList<LawKeysAsked> keys) => new()
        {
            ["gap"] = gap.Kind.ToString(),
            ["missing"] = missing,
            ["readings"] = Readings(readings),
            ["keys"] = Keys(keys),
        };

    private static JsonArray Readings(IReadOnlyList<Reading> readings) => new([.. readings.Select(reading =>
        new JsonObject
        {
            ["name"] = reading.Name,
            ["value"] = reading.Text,
            ["cites"] = reading.Authority.Cites,
            ["isDefault"] = reading.IsDefault,
            ["isTaken"] = reading.IsTaken,
        })]);

    private static JsonArray Keys(IReadOnlyList<LawKeysAsked> keys) => new([.. keys.Select(key =>
        new JsonObject
        {
            ["name"] = key.Name,
            ["given"] = key.Given,
            ["words"] = new JsonArray([.. key.Words.Select(word => (JsonNode)word)]),
        })]);
}
