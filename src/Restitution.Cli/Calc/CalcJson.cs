using System.Text.Json.Nodes;
using NodaTime.Text;
using Restitution.Documents.Json;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Computations;

namespace Restitution.Cli.Calc;

/// <summary>What a calculator found, for machines: <c>Schemas/calc.schema.json</c>.</summary>
internal static class CalcJson
{
    public static JsonObject Of(CalcAnswer answer)
    {
        var json = new JsonObject { ["figures"] = new JsonArray([.. answer.Figures.Select(Of)]) };
        if (answer.Times.Count > 0)
            json["claims"] = new JsonArray([.. answer.Times.Select(Of)]);
        if (answer.Deductions.Count > 0)
            json["deductions"] = new JsonArray([.. answer.Deductions.Select(DeductionsPrint.InJson)]);
        if (answer.Interest is { } interest)
            json["interest"] = CalcInterestJson.Of(interest);
        if (answer.Debt is { } debt)
            json["debt"] = DebtPrint.InJson(debt);
        if (answer.Choices.Count > 0)
            json["choices"] = new JsonArray([.. answer.Choices.Select(Of)]);
        return json;
    }

    private static JsonObject Of(CalcFigure figure) => new()
    {
        ["figure"] = figure.Name,
        ["amount"] = AmountText.Of(figure.Amount),
        ["currency"] = figure.Amount.Currency.Code,
        ["reasons"] = new JsonArray([.. figure.Reasons.Select(reason => Of(figure.Name, reason))]),
    };

    private static JsonObject Of(CalcTime time) => new()
    {
        ["dueOn"] = LocalDatePattern.Iso.Format(time.DueOn),
        ["amount"] = time.Amount is { } amount ? AmountText.Of(amount) : null,
        ["lastDayToClaim"] = time.LastDay is { } last ? LocalDatePattern.Iso.Format(last) : null,
        ["inTime"] = time.IsInTime,
        ["reason"] = Of("limitation", time.Reason),
    };

    private static JsonObject Of(LawChoice choice) => new()
    {
        ["file"] = choice.File,
        ["acceptRecalled"] = choice.AcceptRecalled,
        ["reading"] = choice.Reading,
        ["reason"] = choice.Reason,
    };

    private static JsonNode Of(string figure, Reason reason) =>
        JsonNode.Parse(FigureReasonJson.Of(new FigureReason(figure, reason)))!["reason"]!.DeepClone();
}
