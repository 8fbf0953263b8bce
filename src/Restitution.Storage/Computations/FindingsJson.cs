using System.Text.Json;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Storage.Computations;

/// <summary><c>findings.json</c>: what the records bear out, contradict or point to, for machines.</summary>
/// <remarks>
/// The same case, law and program give the same bytes. It holds no sentence: statements are named, with their operands,
/// and the wording files make sentences of them. Amounts are text with the decimals of their currency. As in
/// <see cref="ComputationFile"/> the result's digest is over the text of <c>result</c> without white space, and the
/// version of the engine stands beside it.
/// </remarks>
public static class FindingsJson
{
    public const string Name = "findings.json";

    /// <summary>Of this form of the file.</summary>
    public const int Form = 1;

    /// <summary>Digest of the result alone, lower-case hexadecimal.</summary>
    public static string DigestOf(string caseCode, CaseFindings findings) =>
        ResultFile.DigestOf(writer => WriteResult(writer, caseCode, findings));

    public static byte[] Bytes(string caseCode, CaseFindings findings, IReadOnlyList<ComputationInput> inputs) =>
        ResultFile.Bytes(Form, inputs, writer => WriteResult(writer, caseCode, findings));

    private static void WriteResult(Utf8JsonWriter writer, string caseCode, CaseFindings findings)
    {
        writer.WriteStartObject();
        writer.WriteString("case", caseCode);
        Each(writer, "corroboration", findings.Corroboration, WriteFact);
        FindingsPayJson.Write(writer, findings.Pay);
        Each(writer, "indicators", findings.Indicators, WriteIndicator);
        Each(writer, "redFlags", findings.RedFlags, WriteRedFlag);
        Each(writer, "infractions", findings.Infractions, WriteInfraction);
        Each(writer, "referrals", findings.Referrals, WriteReferral);
        Each(writer, "missingFacts", findings.MissingFacts, WriteMissing);
        Each(writer, "gaps", findings.Gaps, WriteGap);
        writer.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter writer, StatedFact fact)
    {
        writer.WriteString("id", fact.Id);
        writer.WriteString("worker", fact.Worker);
        writer.WriteString("fact", FactKinds.KeyOf(fact.Kind));
        writer.WriteString("source", fact.Source.ToString());
        WriteAmount(writer, "amount", fact.Amount);
        WriteDays(writer, fact.From, fact.To);
        WriteOperands(writer, "units", fact.Units);
        Each(writer, "against", fact.Against.Where(one => one.Outcome != CorroborationOutcome.Silent), WriteCell);
        writer.WriteStartArray("silent");
        foreach (Corroboration one in fact.Against.Where(one => one.Outcome == CorroborationOutcome.Silent))
        {
            writer.WriteStringValue(RecordKinds.KeyOf(one.Against));
        }

        writer.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter writer, Corroboration one)
    {
        writer.WriteString("record", RecordKinds.KeyOf(one.Against));
        writer.WriteString("madeBy", RecordKinds.MakerKeyOf(one.Against));
        writer.WriteString("outcome", Kebab(one.Outcome));
        WriteAmount(writer, "difference", one.Difference);
        if (one.DifferenceInUnits is { } units)
        {
            writer.WriteString("differenceInUnits", OperandText.Of(units));
        }

        writer.WriteBoolean("servesItsMaker", one.ServesItsMaker);
        WriteSources(writer, one.Sources);
        WriteReasons(writer, one.Because, one.InnocentExplanation);
    }

    private static void WriteIndicator(Utf8JsonWriter writer, IndicatorFinding one)
    {
        writer.WriteString("id", one.Id);
        writer.WriteString("indicator", one.Indicator);
        writer.WriteString("worker", one.Worker);
        writer.WriteString("outcome", Kebab(one.Outcome));
        WriteRestsOn(writer, one.RestsOn);
        WriteTexts(writer, "figures", one.Figures);
        WriteSources(writer, one.Sources);
        WriteReasons(writer, one.Because, one.InnocentExplanation);
    }

    private static void WriteRedFlag(Utf8JsonWriter writer, RedFlag one)
    {
        writer.WriteString("id", one.Id);
        writer.WriteString("kind", Kebab(one.Kind));
        writer.WriteString("rule", one.Rule);
        WriteTexts(writer, "about", one.About);
        WriteDays(writer, one.From, one.To);
        WriteAmount(writer, "amount", one.Amount);
        WriteSources(writer, one.Sources);
        WriteReasons(writer, one.Because, one.InnocentExplanation);
        Each(writer, "rules", one.Because.Authorities, WriteRule);
        Each(writer, "speaksFor", one.SpeaksFor.Parts, WriteSpeaking);
    }

    private static void WriteRule(Utf8JsonWriter writer, Authority rule)
    {
        writer.WriteString("law", rule.File);
        writer.WriteString("cites", rule.Cites);
        writer.WriteString("standing", Kebab(rule.Standing));
        if (rule.SeenAt is { } seenAt)
        {
            writer.WriteString("seenAt", seenAt);
        }
    }

    private static void WriteSpeaking(Utf8JsonWriter writer, Reason part)
    {
        WriteOperands(writer, "record", part.About);
        WriteSources(writer, part.Sources);
    }

    private static void WriteRestsOn(Utf8JsonWriter writer, RestsOn? restsOn)
    {
        if (restsOn is not null)
        {
            writer.WriteString("restsOn", Kebab(restsOn.Footing));
            WriteOperands(writer, "restsOnCounts", restsOn.Because.Working);
        }
    }

    private static void WriteInfraction(Utf8JsonWriter writer, Infraction one)
    {
        writer.WriteString("id", one.Id);
        writer.WriteString("kind", Kebab(one.Kind));
        WriteRestsOn(writer, one.RestsOn);
        WriteTexts(writer, "about", one.About);
        WriteTexts(writer, "figures", one.Figures);
        WriteSources(writer, one.Sources);
        WriteReasons(writer, one.Because, one.InnocentExplanation);
    }

    private static void WriteReferral(Utf8JsonWriter writer, Referral one)
    {
        writer.WriteString("id", one.Id);
        writer.WriteString("from", Kebab(one.From));
        writer.WriteString("to", Kebab(one.To));
        WriteTexts(writer, "findings", one.Findings);
    }

    private static void WriteMissing(Utf8JsonWriter writer, MissingFact one)
    {
        writer.WriteString("id", one.Id);
        writer.WriteString("worker", one.Worker);
        WriteOperands(writer, "question", one.Question.About);
        WriteAmount(writer, "narrows", one.Narrows);
        WriteTexts(writer, "figures", one.Figures);
    }

    private static void WriteGap(Utf8JsonWriter writer, Gap gap)
    {
        writer.WriteString("gap", Kebab(gap.Kind));
        WriteOperands(writer, "about", gap.About);
    }

    private static void WriteReasons(Utf8JsonWriter writer, Reason? because, Reason? innocent)
    {
        if (because is not null)
        {
            writer.WriteString("because", Kebab(because.Statement));
            WriteOperands(writer, "working", because.Working);
            WriteTexts(writer, "law", [.. because.Authorities.Select(one => one.File)]);
        }

        if (innocent is not null)
        {
            writer.WriteString("innocentExplanation", Kebab(innocent.Statement));
        }
    }

    private static void Each<T>(
        Utf8JsonWriter writer, string name, IEnumerable<T> all, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (T one in all)
        {
            writer.WriteStartObject();
            write(writer, one);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAmount(Utf8JsonWriter writer, string name, Money? amount)
    {
        if (amount is { } money)
        {
            writer.WriteString(name, AmountText.Of(money));
            writer.WriteString($"{name}Currency", money.Currency.Code);
        }
    }

    private static void WriteDays(Utf8JsonWriter writer, LocalDate? from, LocalDate? to)
    {
        if (from is { } first)
        {
            writer.WriteString("from", LocalDatePattern.Iso.Format(first));
        }

        if (to is { } last)
        {
            writer.WriteString("to", LocalDatePattern.Iso.Format(last));
        }
    }

    private static void WriteOperands(Utf8JsonWriter writer, string name, IReadOnlyList<Operand> operands) =>
        WriteTexts(writer, name, [.. operands.Select(OperandText.Of)]);

    internal static void WriteSources(
        Utf8JsonWriter writer, IReadOnlyList<SourceRef> sources, string name = "sources") =>
        WriteTexts(writer, name, [.. SourceRefs.Joined(sources).Select(source => source.ToString())]);

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static string Kebab<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
