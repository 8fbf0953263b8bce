using System.Text.Json;
using Restitution.Intake.RateFiles;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

/// <summary>A file that holds the <c>layout</c> of a bank's table of rates, as <c>case.json</c> writes it.</summary>
public static class RateLayoutText
{
    /// <param name="file">How the file is called in a refusal.</param>
    /// <exception cref="RefusedException">With everything that is wrong with the text.</exception>
    public static BankTableLayout Read(ReadOnlySpan<byte> utf8, string file)
    {
        PlacedJson root = PlacedJsonReader.Read(utf8, file);
        RefusedException.ThrowIfAny(ShapeCheck.Of(root, file, typeof(RateLayoutShape)));
        RateLayoutShape shape = JsonSerializer.Deserialize<RateLayoutShape>(
            PlacedJsonReader.WithoutByteOrderMark(utf8), CaseJsonForm.Options)!;
        var terms = new CaseTerms(root, file);
        BankTableLayout layout = new CurrencyTermsReader(terms, new HashSet<string>()).Table(shape, []);
        RefusedException.ThrowIfAny(terms.Refusals);
        return layout;
    }
}
