using System.Globalization;
using Restitution.Service.Settings;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Answers;

/// <summary>Which lines of a list: so many after so many.</summary>
public readonly record struct PageWish(int Skip, int Take)
{
    private const int UsualTake = 50;

    /// <summary>One more than is shown: whether there is a next page is known without counting.</summary>
    public int TakeAndOneMore => Take + 1;

    /// <exception cref="RefusedException"><c>skip</c> or <c>take</c> is no number, or too great a one.</exception>
    public static PageWish Of(HttpContext context)
    {
        int most = context.RequestServices.GetRequiredService<ServiceOptions>().Limits.PageLinesMost;
        List<Refusal> refusals = [];
        var wish = new PageWish(
            Number(context, "skip", 0, int.MaxValue - most - 1, 0, refusals),
            Number(context, "take", 1, most, Math.Min(UsualTake, most), refusals));
        RefusedException.ThrowIfAny(refusals);
        return wish;
    }

    private static int Number(
        HttpContext context, string name, int least, int most, int usual, List<Refusal> refusals)
    {
        string text = context.Request.Query[name].ToString();
        if (text.Length == 0)
        {
            return usual;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= least && number <= most)
        {
            return number;
        }

        refusals.Add(new Refusal(
            RefusedBecause.RequestMalformed, $"the query, {name}", "another value",
            FormattableString.Invariant($"a whole number from {least} to {most}"), "correct it and ask again"));
        return usual;
    }
}

/// <summary>Lines of a list, and where the next ones are; null at its end.</summary>
public sealed record PageOf<TLine>(IReadOnlyList<TLine> Lines, string? Next);

/// <summary>Answers with one page of a list.</summary>
internal static class Paging
{
    /// <param name="lines">As many as <see cref="PageWish.TakeAndOneMore"/>, as far as there are.</param>
    public static Task Write<TKept, TLine>(
        HttpContext context, PageWish wish, IReadOnlyList<TKept> lines, Func<TKept, TLine> shown)
    {
        string? next = null;
        if (lines.Count > wish.Take)
        {
            next = FormattableString.Invariant(
                $"{context.Request.Path.ToUriComponent()}?skip={wish.Skip + wish.Take}&take={wish.Take}");
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        return ServiceJson.Write(context, new PageOf<TLine>([.. lines.Take(wish.Take).Select(shown)], next));
    }
}
