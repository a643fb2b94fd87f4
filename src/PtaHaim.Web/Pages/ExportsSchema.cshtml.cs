using Microsoft.AspNetCore.Mvc;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class ExportsSchemaModel : CatalogPage
{
    public IActionResult OnGet()
    {
        Head = new PageHead(
            $"Tables of the database · {Site?.Title}",
            "What each table and column of the exported SQLite database means."
        )
        {
            Address = "/exports/schema",
            Json = "/exports/schema.json",
        };
        return Page();
    }
}
